/**
 * Mail in and out: stores it raw before anything is done about it, reads it within bounds, tells a
 * reply from new work, and sends what is due. What mail means for the organization is asked through
 * the ports {@link IntakeStart}, {@link Senders} and {@link Participants}.
 */
package org.orgo.signals.email;
