import { spawn, spawnSync } from "node:child_process";

/** Opens an address of our own in the user's browser. False where there is no way to. */
export function openBrowser(address: string): boolean {
  if (process.platform === "darwin") return start("open", [address]);
  if (process.platform === "win32") return start("explorer.exe", [address]);
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && !process.env.BROWSER) return false;
  return spawnSync("which", ["xdg-open"]).status === 0 && start("xdg-open", [address]);
}

function start(program: string, args: string[]): boolean {
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
  return child.pid !== undefined;
}
