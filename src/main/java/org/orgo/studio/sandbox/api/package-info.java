/** REST doors of the sandbox. */
package org.orgo.studio.sandbox.api;
