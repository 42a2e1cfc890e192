/** {@code /api/v3/tasks}. */
package org.orgo.tasks.api;
