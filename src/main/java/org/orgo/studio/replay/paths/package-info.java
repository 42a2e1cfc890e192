/** Recorded moves of tasks over a lifecycle that is not live yet. */
package org.orgo.studio.replay.paths;
