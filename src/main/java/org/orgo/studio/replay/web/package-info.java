/** Pages of replays: what a draft would have done, in sentences, flows and items. */
package org.orgo.studio.replay.web;
