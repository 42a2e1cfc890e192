/** The first page of administration: what needs care. */
package org.orgo.administration.overview;
