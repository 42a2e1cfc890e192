/**
 * Changes everything about a task but its position: words, priority, due date, assignee, comments.
 */
package org.orgo.tasks.editing;
