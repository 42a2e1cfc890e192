/** The replays that people see when they decide about a proposal. */
package org.orgo.studio.replay.review;
