/** Which organizations have replays to run. */
package org.orgo.studio.replay.persistence.system;
