/** The pages of inbound webhooks. */
package org.orgo.hooks.web;
