/** The page of the organization's own identity provider. */
package org.orgo.administration.signin;
