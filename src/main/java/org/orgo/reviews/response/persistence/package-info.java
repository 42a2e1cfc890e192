/** The rows of patterns. */
package org.orgo.reviews.response.persistence;
