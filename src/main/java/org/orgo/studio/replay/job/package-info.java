/** The job that replays: rounds, claims, batches of signals decided twice. */
package org.orgo.studio.replay.job;
