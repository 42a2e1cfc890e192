/** Proposals: drafts that others decide about, and when they go live. */
package org.orgo.studio.proposals;
