/** Moves cases: takes the transitions of their diagram, and lets their rows follow their tokens. */
package org.orgo.cases.lifecycle;
