/**
 * Events of an organization: who listens does so in its tenant and in one transaction with the
 * registry, and what failed is delivered again.
 */
package org.orgo.platform.events;
