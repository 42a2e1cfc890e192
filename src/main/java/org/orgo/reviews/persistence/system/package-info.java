/** Which organizations are due for a look: ids and dates of all of them, and nothing else. */
package org.orgo.reviews.persistence.system;
