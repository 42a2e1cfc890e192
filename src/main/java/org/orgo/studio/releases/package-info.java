/** Releases: what went live when, and the way back. */
package org.orgo.studio.releases;
