/**
 * Replays: what a draft's tables would have made of the signals of the last weeks, with nothing
 * written but the result. Items are shown to those who may read them now, others as counts.
 */
package org.orgo.studio.replay;
