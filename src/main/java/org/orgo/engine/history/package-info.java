/** How much history the engine writes, and for how long it is kept, as the profile asks. */
package org.orgo.engine.history;
