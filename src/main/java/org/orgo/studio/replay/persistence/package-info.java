/** Statements on replays. */
package org.orgo.studio.replay.persistence;
