/** Replays and tried decisions over REST. */
package org.orgo.studio.replay.api;
