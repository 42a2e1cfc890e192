/**
 * Events of an organization: a listener runs in its tenant and in one transaction with the
 * registry; what failed is delivered again.
 */
package org.orgo.platform.events;
