/**
 * The sandbox: what Orgo would do with a signal that somebody types, by what is live or by a draft.
 * Put together from the parts that decide for real; nothing is written.
 */
package org.orgo.studio.sandbox;
