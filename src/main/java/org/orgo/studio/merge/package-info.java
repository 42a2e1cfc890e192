/**
 * Merges what the shared version of a definition became into the own version of an organization:
 * row by row, element by element, field by field. What both changed is for people to decide; the
 * result is a draft like any other.
 */
package org.orgo.studio.merge;
