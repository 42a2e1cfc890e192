/** The statement that announces which work has changed. */
package org.orgo.live.persistence;
