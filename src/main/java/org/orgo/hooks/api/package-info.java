/** Inbound webhooks over REST: their administration, and the address other programs deliver to. */
package org.orgo.hooks.api;
