/**
 * What many instances of a diagram did, for who may audit: where they stood and for how long, how
 * long they took as a whole, and which they are.
 */
package org.orgo.compliance.diagrams;
