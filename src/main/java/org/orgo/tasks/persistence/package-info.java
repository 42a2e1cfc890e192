/** Statements on tasks, their events and comments. */
package org.orgo.tasks.persistence;
