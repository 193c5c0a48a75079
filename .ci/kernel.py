"""Runs a piece of code in Deno's Jupyter kernel, in a folder, and prints what it printed; see notebook.mjs."""

import sys

from jupyter_client.manager import start_new_kernel

folder, code = sys.argv[1:]
failed = False


def show(message):
    global failed
    content = message["content"]
    if message["msg_type"] == "stream":
        print(content["text"], end="")
    elif message["msg_type"] == "error":
        failed = True
        print("\n".join(content["traceback"]) or content["evalue"], file=sys.stderr)


manager, client = start_new_kernel(kernel_name="deno", startup_timeout=120, cwd=folder)
try:
    reply = client.execute_interactive(code, output_hook=show, timeout=300)
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
sys.exit(1 if failed or reply["content"]["status"] != "ok" else 0)
