/**
 * Statuses with their laws, and the enums of work: severity, priority, visibility, category and the
 * like.
 */
package org.orgo.vocabulary.work;
