/** Fills the page of a task. */
package org.orgo.tasklist.web.task;
