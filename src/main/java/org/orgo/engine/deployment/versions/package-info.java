/** The versions of definitions that are deployed, with the files they were deployed as. */
package org.orgo.engine.deployment.versions;
