/**
 * The description of the REST API (OpenAPI 3.1) under {@code /v3/api-docs}, which anybody may read:
 * it is the same for every organization. A route is described by its signature, its Javadoc and
 * what is true for all routes, which stands here once.
 */
package org.orgo.web.description;
