/**
 * The heads of seals that go to an address outside by HTTP, signed: written with each seal,
 * delivered after it in order, again and again until the receiver takes it.
 */
package org.orgo.compliance.audit.webhook;
