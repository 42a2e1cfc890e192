/**
 * How we draw, held against every diagram: an analyst sees what runs, and it does not get stuck.
 */
package org.orgo.engine.deployment.check.conventions;
