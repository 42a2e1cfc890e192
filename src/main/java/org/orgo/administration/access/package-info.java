/** The page of sessions and tokens: who and what has a way in. */
package org.orgo.administration.access;
