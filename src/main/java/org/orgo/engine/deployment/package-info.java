/**
 * Deploys definitions: the shared ones at start-up, those of an organization later, and says which
 * version holds for whom.
 */
package org.orgo.engine.deployment;
