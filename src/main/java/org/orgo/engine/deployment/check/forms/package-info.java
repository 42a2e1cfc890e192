/** Rules that forms keep. */
package org.orgo.engine.deployment.check.forms;
