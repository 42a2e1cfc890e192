/** Rules that decision tables keep. */
package org.orgo.engine.deployment.check.tables;
