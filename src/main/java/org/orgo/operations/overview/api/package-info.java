/** The same in JSON. */
package org.orgo.operations.overview.api;
