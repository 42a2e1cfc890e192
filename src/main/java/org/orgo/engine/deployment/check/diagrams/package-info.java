/** Rules that every diagram keeps. */
package org.orgo.engine.deployment.check.diagrams;
