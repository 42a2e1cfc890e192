/** What the engine keeps of its past, and for how long, as the profile asks. */
package org.orgo.engine.history;
