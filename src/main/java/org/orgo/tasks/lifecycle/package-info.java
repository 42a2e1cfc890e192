/** Moves tasks: opens them, takes the transitions of their diagram, keeps their deadlines. */
package org.orgo.tasks.lifecycle;
