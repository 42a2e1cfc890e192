/** How a task moves: opening it, the transitions of its diagram, its deadlines. */
package org.orgo.tasks.lifecycle;
