/** What comes out of a replay: the differences, the rows that were hit, and what may be shown. */
package org.orgo.studio.replay.outcome;
