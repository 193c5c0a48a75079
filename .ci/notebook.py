"""Executes a notebook in a folder and compares its outputs with the committed ones; see notebook.mjs."""

import argparse
import importlib.util
import json
import sys
from pathlib import Path
from queue import Empty

import nbformat
from jsonschema import Draft7Validator
from jupyter_client.manager import start_new_kernel

VEGA_LITE = "application/vnd.vegalite.v5+json"
# What would differ from machine to machine, and has no place in an output.
FOREIGN = ("/tmp/", "/home/", "/root/", "/Users/", "file://", "localhost", "127.0.0.1")

parser = argparse.ArgumentParser()
parser.add_argument("notebook", type=Path)
parser.add_argument("folder", type=Path, help="where it runs")
parser.add_argument("--update", action="store_true")
parser.add_argument("--html", type=Path)
options = parser.parse_args()


def outputs_of(cell):
    """What a reader sees: without counters and metadata."""
    kept = ("output_type", "data", "name", "text", "ename", "evalue")
    return [{key: output[key] for key in kept if key in output} for output in cell.get("outputs", [])]


def schema():
    """The schema of Vega-Lite 5 as its makers publish it; altair carries a copy."""
    package = Path(importlib.util.find_spec("altair").submodule_search_locations[0])
    path = package / "vegalite" / "v5" / "schema" / "vega-lite-schema.json"
    return Draft7Validator(json.loads(path.read_text(encoding="utf-8")))


def execute(notebook):
    """
    From top to bottom in one kernel. Outputs are gathered by the cell that they belong to, until the last is in: now and
    then Deno calls a cell done before its result is out, and a client that goes on to the next cell would lose it.
    """
    manager, client = start_new_kernel(kernel_name="deno", startup_timeout=120, cwd=str(options.folder))
    try:
        cells = {}
        for cell in notebook.cells:
            if cell.cell_type != "code":
                continue
            cell.outputs = []
            request = client.execute(cell.source)
            cells[request] = cell
            while client.get_shell_msg(timeout=300)["parent_header"].get("msg_id") != request:
                pass
        end = client.execute('"end"')
        ended = False
        while True:
            try:
                message = client.get_iopub_msg(timeout=3 if ended else 120)
            except Empty:
                break
            request = message["parent_header"].get("msg_id")
            shown = message["msg_type"] in ("execute_result", "display_data", "stream", "error")
            ended = ended or (request == end and shown)
            if shown and request in cells:
                cells[request].outputs.append(nbformat.v4.output_from_msg(message))
        if not ended:
            sys.exit(f"{options.notebook.name}: the kernel did not come to the end")
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def strip(notebook):
    """No times, no counters that depend on the client."""
    for number, cell in enumerate((c for c in notebook.cells if c.cell_type == "code"), start=1):
        cell.metadata = {}
        cell.execution_count = number
        for output in cell.outputs:
            output.metadata = {} if "metadata" in output else output.get("metadata")
            if output.output_type == "execute_result":
                output.execution_count = number
    return notebook


committed = nbformat.read(options.notebook, as_version=4)
executed = nbformat.read(options.notebook, as_version=4)
execute(executed)
strip(executed)

problems = []
validator = schema()
charts = 0
for number, cell in enumerate(executed.cells):
    for output in outputs_of(cell):
        if output["output_type"] == "error":
            problems.append(f"cell {number}: {output['ename']}: {output['evalue']}")
        text = json.dumps(output, ensure_ascii=False)
        problems += [f"cell {number}: the output names {word}" for word in FOREIGN if word in text]
        spec = output.get("data", {}).get(VEGA_LITE)
        if spec is not None:
            charts += 1
            problems += [
                f"cell {number}: not Vega-Lite 5 at {error.json_path}: {error.message[:200]}"
                for error in validator.iter_errors(spec)
            ]
if charts == 0:
    problems.append("no chart was drawn: is the package the one in this tree?")
if not options.update:
    for number, (before, after) in enumerate(zip(committed.cells, executed.cells)):
        for one, other in zip(outputs_of(before) + [None] * 9, outputs_of(after)):
            if one == other:
                continue
            kinds = sorted(set((one or {}).get("data", {})) | set(other.get("data", {})))
            differing = [
                kind for kind in kinds if (one or {}).get("data", {}).get(kind) != other.get("data", {}).get(kind)
            ]
            problems.append(f"cell {number}: the output differs from the committed one: {', '.join(differing) or other}")
        if len(outputs_of(before)) > len(outputs_of(after)):
            problems.append(f"cell {number}: an output that is committed did not come")

if options.update and not problems:
    nbformat.validate(executed)
    nbformat.write(executed, options.notebook)
if options.html is not None:
    from nbconvert import HTMLExporter

    page, _ = HTMLExporter().from_notebook_node(executed)
    options.html.mkdir(parents=True, exist_ok=True)
    (options.html / f"{options.notebook.stem}.html").write_text(page, encoding="utf-8")
for problem in problems:
    print(f"{options.notebook.name}: {problem}", file=sys.stderr)
if problems:
    print("to accept the new outputs: node .ci/notebook.mjs --update", file=sys.stderr)
    sys.exit(1)
cells = sum(1 for cell in executed.cells if cell.cell_type == "code")
print(f"ok  {options.notebook.name}: {cells} cells, {charts} charts" + (", written" if options.update else ", as committed"))
