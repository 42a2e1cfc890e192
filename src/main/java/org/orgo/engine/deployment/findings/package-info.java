/** What is wrong with a deployment: file, line, element or table cell, rule, reason and remedy. */
package org.orgo.engine.deployment.findings;
