/** Rows of inbound webhooks. */
package org.orgo.hooks.persistence;
