/** Pages of the sandbox. */
package org.orgo.studio.sandbox.web;
