/** The page of an organization's templates. */
package org.orgo.administration.templates;
