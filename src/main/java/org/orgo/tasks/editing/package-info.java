/** Changes that move nothing: words, priority, due date, who is in charge, comments. */
package org.orgo.tasks.editing;
